# Entries by system call, and failures by error: what any import must know at least. For logs of `strace -f -o`.
{
  event = ($2 ~ /^[0-9]/) ? 3 : 2
  word = $event
  if (word == "<...") name = $(event + 1)
  else {
    bracket = index(word, "(")
    if (bracket < 2) next
    name = substr(word, 1, bracket - 1)
    if (name !~ /^[a-z_][a-z0-9_]*$/) next
    calls[name]++
  }
  if (match($0, / = -1 E[A-Z0-9]+ \([^=]*$/)) {
    split(substr($0, RSTART + 6, RLENGTH), rest, " ")
    errors[name "|" rest[1]]++
  }
}
END {
  for (name in calls) print name, calls[name]
  for (pair in errors) print pair, errors[pair]
}
