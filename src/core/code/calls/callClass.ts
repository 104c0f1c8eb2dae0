/**
 * How a call finds what it calls. S: a function, or a method of a type that is known. I: through an interface of the
 * tree. X: outside the tree. B: a builtin function or a conversion. V: a function value. U: could not be told.
 */
export type CallClass = 'S' | 'I' | 'X' | 'B' | 'V' | 'U';
