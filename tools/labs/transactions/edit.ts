import b from 'binaryen'

interface Editing {
  Function: { setBody: (func: number, body: number) => void }
  Binary: {
    setLeft: (expression: number, left: number) => void
    setRight: (expression: number, right: number) => void
  }
}

// What binaryen has and its declarations leave out.
const editing = b as unknown as Editing

/** Gives a function another body. */
export const { setBody } = editing.Function

/** Puts another expression in the place of an operand. */
export const { setLeft, setRight } = editing.Binary
