/** The three parts of a lesson that lie under each other on a narrow screen. */
export type Panel = 'read' | 'write' | 'result'

/** Screens on which the lesson and the workbench lie under each other. */
export const stackedScreen = '(max-width: 1180px)'

/** Which part fills the screen, from where the workbench and its results begin (px below the window's top). */
export function panelAt(bench: number, result: number, height: number): Panel {
  if (result < height / 3) return 'result'
  return bench < height / 2 ? 'write' : 'read'
}
