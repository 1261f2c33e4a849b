/** `confined`: a filter is in force; `weak`: one that stops little; `unconfined`: none; `unknown`: not told here. */
export type PostureVerdict = 'confined' | 'weak' | 'unconfined' | 'unknown'
