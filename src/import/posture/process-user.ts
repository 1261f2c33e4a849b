/** Whether `0`, `root`, `root:wheel` or another user is meant; undefined for a text that says none. */
export function userNamed(text: string | undefined): 'root' | 'other' | undefined {
  const [user = ''] = (text ?? '').trim().split(':')
  if (user === '') return undefined
  return user === 'root' || /^0+$/.test(user) ? 'root' : 'other'
}
