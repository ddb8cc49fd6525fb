import { EditorView } from '@codemirror/view'

const panelButton = {
  font: '500 var(--t-ui) / 1 var(--sans)',
  minHeight: 'var(--tight)',
  padding: '0 var(--s2)',
  border: 'var(--hair) solid var(--edge)',
  borderRadius: 'var(--r2)',
  background: 'var(--page)',
  color: 'var(--ink)',
}

/** The editor's look, by CSS variables alone; `--editor-size` and `--editor-line` are set around it. */
export const theme = EditorView.theme({
  '&': {
    height: '100%',
    color: 'var(--ink)',
    backgroundColor: 'var(--page)',
    fontSize: 'var(--editor-size)',
  },
  '&.cm-focused': { outline: 'none' },
  // An outline would lie beneath the line numbers.
  '&.cm-focused::after': {
    content: '""',
    position: 'absolute',
    inset: '0',
    zIndex: '250',
    border: 'var(--rule) solid var(--focus)',
    pointerEvents: 'none',
  },
  '.cm-scroller': {
    fontFamily: 'var(--mono)',
    fontVariantLigatures: 'none',
    lineHeight: 'var(--editor-line)',
    overflow: 'auto',
  },
  '.cm-content': { padding: 'var(--s3) 0', caretColor: 'var(--ink)' },
  '.cm-line': { padding: '0 var(--s4) 0 2px' },
  // The space is the gutter's, so that a line that is scrolled does not touch its number.
  '.cm-gutters': {
    paddingRight: 'calc(var(--s2) - 2px)',
    backgroundColor: 'var(--page)',
    color: 'var(--ink-3)',
    border: 'none',
  },
  '.cm-lineNumbers .cm-gutterElement': {
    minWidth: '36px',
    padding: '0 var(--s1) 0 var(--s2)',
    fontSize: '0.92em',
  },
  '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: 'transparent' },
  // A half clear ground lets the selection, which is drawn beneath the lines, show through.
  '&.cm-focused .cm-activeLine': { backgroundColor: 'color-mix(in srgb, var(--sunk) 70%, transparent)' },
  '&.cm-focused .cm-activeLineGutter': { color: 'var(--ink)' },
  '.cm-cursor': { borderLeft: 'var(--rule) solid var(--ink)', marginLeft: '-1px' },
  '.cm-selectionBackground, &.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground': {
    background: 'var(--sel)',
  },
  '.cm-placeholder': { color: 'var(--ink-3)', fontStyle: 'italic' },
  '.cm-matchingBracket, &.cm-focused .cm-matchingBracket': {
    backgroundColor: 'transparent',
    outline: 'var(--hair) solid var(--edge)',
    borderRadius: 'var(--r1)',
  },
  '.cm-nonmatchingBracket, &.cm-focused .cm-nonmatchingBracket': {
    backgroundColor: 'transparent',
    color: 'var(--bad)',
  },
  '.cm-selectionMatch': { backgroundColor: 'var(--leaf-wash)' },
  '.cm-searchMatch': { backgroundColor: 'var(--wait-wash)', outline: 'var(--hair) solid var(--wait)' },
  '.cm-searchMatch-selected': { backgroundColor: 'var(--sel)' },
  '.cm-fault': {
    backgroundColor: 'var(--bad-wash)',
    textDecoration: 'underline wavy var(--bad) 1.5px',
    textUnderlineOffset: '4px',
    textDecorationSkipInk: 'none',
  },
  '.cm-tooltip': {
    border: 'var(--hair) solid var(--edge)',
    borderRadius: 'var(--r2)',
    backgroundColor: 'var(--page)',
    color: 'var(--ink)',
    boxShadow: 'var(--lift)',
  },
  '.cm-fault-tip': {
    maxWidth: 'min(480px, 90vw)',
    padding: 'var(--s2) var(--s3)',
    font: 'var(--t-ui) / 1.5 var(--mono)',
    overflowWrap: 'anywhere',
  },
  '.cm-fault-tip strong': { color: 'var(--bad)', fontWeight: '600' },
  '.cm-fault-tip em': { fontFamily: 'var(--sans)', fontStyle: 'normal' },
  '.cm-fault-tip small': { color: 'var(--ink-3)', fontSize: 'var(--t-note)' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': {
    fontFamily: 'var(--mono)',
    fontSize: 'var(--t-ui)',
    maxHeight: '260px',
    maxWidth: 'min(460px, 94vw)',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': {
    display: 'flex',
    alignItems: 'center',
    minHeight: 'var(--tight)',
    padding: '0 var(--s2)',
  },
  '.cm-tooltip-autocomplete ul li[aria-selected]': { background: 'var(--sel)', color: 'var(--ink)' },
  '.cm-completionLabel': { whiteSpace: 'pre' },
  '.cm-completionMatchedText': { textDecoration: 'none', fontWeight: '700' },
  '.cm-completionDetail': {
    flex: '1',
    minWidth: '0',
    marginLeft: 'var(--s4)',
    textAlign: 'right',
    fontStyle: 'normal',
    color: 'var(--ink-3)',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
  },
  '.cm-tooltip.cm-completionInfo': {
    maxWidth: '320px',
    padding: 'var(--s2) var(--s3)',
    font: 'var(--t-ui) / 1.5 var(--sans)',
    color: 'var(--ink-2)',
  },
  '.cm-panels': { backgroundColor: 'var(--paper)', color: 'var(--ink)', fontFamily: 'var(--sans)' },
  '.cm-panels.cm-panels-bottom': { borderTop: 'var(--hair) solid var(--line)' },
  '.cm-panel.cm-search': { padding: 'var(--s2) var(--s6) var(--s2) var(--s3)' },
  '.cm-panel.cm-search label': {
    display: 'inline-flex',
    alignItems: 'center',
    gap: 'var(--s1)',
    minHeight: 'var(--tight)',
    fontSize: 'var(--t-ui)',
  },
  '.cm-panel .cm-textfield': { ...panelButton, fontFamily: 'var(--mono)' },
  '.cm-panel .cm-button': { ...panelButton, backgroundImage: 'none' },
  '.cm-panel button[name=close]': {
    minWidth: 'var(--tight)',
    minHeight: 'var(--tight)',
    color: 'var(--ink-2)',
  },
})
