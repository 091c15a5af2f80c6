import { followAwaited } from './awaited.ts'
import { keepDrafts, restoreDrafts } from './drafts.ts'
import { watchFiles } from './files.ts'
import { guardForms } from './guard.ts'
import { closeMenus, focusErrors } from './page.ts'
import { filterTables, showFilters } from './table-filter.ts'
import { showUploads } from './upload.ts'

/** What every page needs when it appears. Every page works without; this only saves time, traffic and typing. */
const start = (): void => {
  showFilters()
  restoreDrafts()
  focusErrors()
  followAwaited(start)
}

// Listeners stand on the document, so they also serve a page that came as the answer to an upload.
// The guard comes first: what it stops must not be sent by the others.
guardForms()
keepDrafts()
watchFiles()
showUploads(start)
filterTables()
closeMenus()
start()
