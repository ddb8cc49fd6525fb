/** What is said of a file that should be a workspace. */
export const workspaceFileMessages = {
  notWorkspace:
    'This is no workspace file of Tupelo. Choose a file that was made with “Download” in the list of workspaces; SQL and CSV files come in by “Import”.',
  cutOff: 'This workspace file is cut off. Download or copy it once more; nothing was opened.',
  damaged: 'This workspace file is damaged. Download or copy it once more; nothing was opened.',
  future:
    'A newer Tupelo made this workspace file. Load this page again to get the newest one, then open the file.',
} as const
