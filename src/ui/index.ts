/** The look of Shudarga for the pages: import components from here. */
export type { Actor } from './components/account-menu.tsx'
export { Awaited } from './components/awaited.tsx'
export type { Crumb } from './components/breadcrumbs.tsx'
export { Button, type ButtonKind, type ButtonProps, ButtonRow } from './components/button.tsx'
export {
  type Column,
  DataTable,
  type DataTableProps,
  type Row,
  type SectionRow,
} from './components/data-table.tsx'
export { type Description, DescriptionList } from './components/description-list.tsx'
export { Details } from './components/details.tsx'
export { Downloads, type DownloadsProps } from './components/downloads.tsx'
export { Empty } from './components/empty.tsx'
export { ErrorSummary, type FormError } from './components/error-summary.tsx'
export { Field, type FieldProps } from './components/field.tsx'
export { fieldId } from './components/field-frame.tsx'
export type { Choice } from './components/field-group.tsx'
export { FieldRow } from './components/field-row.tsx'
export { type FileItem, FileList } from './components/file-list.tsx'
export { FilterBar } from './components/filter-bar.tsx'
export { Form, type FormProps } from './components/form.tsx'
export type { IconName } from './components/icon.tsx'
export { Layout, type LayoutProps } from './components/layout.tsx'
export { type NavTab, NavTabs } from './components/nav-tabs.tsx'
export { Notice, type NoticeKind, type NoticeProps } from './components/notice.tsx'
export { PageHeader, type PageHeaderProps } from './components/page-header.tsx'
export { Pagination, type PaginationProps } from './components/pagination.tsx'
export { Progress, type ProgressProps } from './components/progress.tsx'
export { PublicLayout, type PublicLayoutProps } from './components/public-layout.tsx'
export { Card, Columns, Section, type SectionProps } from './components/section.tsx'
export type { NavigationItem } from './components/site-frame.tsx'
export { Stat, type StatProps, Stats } from './components/stat.tsx'
export { Tag, type Tone } from './components/tag.tsx'
export { Timeline, type TimelineItem } from './components/timeline.tsx'
export { Understood, type UnderstoodProps } from './components/understood.tsx'
export type { Language } from './language.ts'
