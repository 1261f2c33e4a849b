/** `confined`: a filter is in force; `weak`: one that stops little; `unconfined`: none; `unknown`: not told here. */
export type Verdict = 'confined' | 'weak' | 'unconfined' | 'unknown'
