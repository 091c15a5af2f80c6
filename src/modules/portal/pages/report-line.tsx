import { writeDate } from '../../../documents/language/sentences/write-dates.ts'
import { Downloads } from '../../../ui/index.ts'
import type { PortalTexts } from '../messages/index.ts'
import type { PublicReport } from '../present.ts'

/** "93.75 хувь (16 арга хэмжээгээр)", as it was approved. */
export function reportPercent(t: PortalTexts, report: Pick<PublicReport, 'percent' | 'n'>): string {
  return report.percent === null
    ? t('reportNoPercent')
    : t('reportPercent', { percent: report.percent, n: report.n ?? 0 })
}

type Props = {
  t: PortalTexts
  reports: readonly PublicReport[]
  /** Address of the plan that was reported on. */
  plan: string
}

/** Published reports, each with its window, its percent as approved and its official file. */
export const ReportList = ({ t, reports, plan }: Props) =>
  reports.length === 0 ? (
    <p class="sh-muted">{t('noReports')}</p>
  ) : (
    <ul>
      {reports.map((report) => (
        <li>
          <strong>
            {t(`report.${report.period}`)}: {reportPercent(t, report)}
          </strong>
          <br />
          <span class="sh-muted">{reportNote(t, report)}</span>
          <br />
          <Downloads
            label={t('reportDownload', { report: t(`report.${report.period}`) })}
            base={`${plan}/${report.period}-report`}
          />
        </li>
      ))}
    </ul>
  )

function reportNote(t: PortalTexts, report: PublicReport): string {
  const start = writeDate(report.periodStart, 'numeric')
  const cutOff = writeDate(report.cutOff, 'numeric')
  const { name, position } = report.approver
  const approver = name === null ? null : `${t('approvedBy')}: ${position ?? ''} ${name}`
  return [t('reportWindow', { start, cutOff }), issued(t, report), approver].filter(Boolean).join(' · ')
}

function issued(t: PortalTexts, { issuedOn, issuedNumber }: PublicReport): string | null {
  if (issuedOn === null) return issuedNumber
  const date = writeDate(issuedOn, 'numeric')
  return issuedNumber === null ? date : t('reportIssued', { date, number: issuedNumber })
}
