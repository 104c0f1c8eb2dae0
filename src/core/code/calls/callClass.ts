/**
 * What a call calls. S: a function, or a method of a known type. I: a method of an interface of the tree. X: something
 * outside the tree. B: a builtin function or a conversion. V: a function value. U: unknown.
 */
export type CallClass = 'S' | 'I' | 'X' | 'B' | 'V' | 'U';
