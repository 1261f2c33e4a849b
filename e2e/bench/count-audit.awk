# SYSCALL records by number, and their failures.
$1 == "type=SYSCALL" {
  match($0, / syscall=[0-9]+/)
  number = substr($0, RSTART + 9, RLENGTH - 9)
  calls[number]++
  if (match($0, / exit=-[0-9]+/)) errors[number "|" substr($0, RSTART + 7, RLENGTH - 7)]++
}
END {
  for (number in calls) print number, calls[number]
  for (pair in errors) print pair, errors[pair]
}
