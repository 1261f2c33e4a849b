/**
 * What can go wrong, and where it is tried. `src/faults.test.ts` looks each test up by its name in its file, and each
 * reason in the README, where people find what is not done.
 */
export interface Fault {
  /** F: a fault that happens; M: an attack. */
  readonly id: string
  readonly what: string
  /** Tests that try it: file and name as it stands there, or a line of a table of cases. */
  readonly tests: readonly (readonly [file: string, name: string])[]
  /** What of it is not tried or not done; stands in the README word for word. */
  readonly reason?: string
}

const odd = 'src/lint/odd-profiles.test.ts'
const packed = 'src/import/reading/read-packed.test.ts'
const keys = 'src/core/json/keys.test.ts'
const parse = 'src/core/json/parse.test.ts'
const converters = 'src/import/profiles/profiles.test.ts'
const links = 'src/state/jobs/link-text.test.ts'
const drafts = 'src/state/actions/drafts.test.ts'
const documents = 'src/core/profile/document.test.ts'
const fileReader = 'src/workers/read-file.test.ts'
const importJob = 'src/workers/import-job.test.ts'
const damagedLogs = 'src/import/read-log.test.ts'
const twins = 'src/import/twins.test.ts'
const strace = 'src/import/formats/strace/strace.test.ts'
const audit = 'src/import/formats/kernel-audit/kernel-audit.test.ts'
const badInput = 'e2e/import-bad-input.spec.ts'
const hostile = 'e2e/hostile.spec.ts'
const served = 'e2e/served.spec.ts'
const share = 'e2e/share.spec.ts'
const keeping = 'e2e/keeping.spec.ts'
const poison = 'e2e/poison.spec.ts'
const injection = 'e2e/injection.spec.ts'
const saveFaults = 'src/state/actions/save-faults.test.ts'
const poisoned = 'src/state/storage/fixtures/poisoned.ts'
const records = 'src/state/storage/records.test.ts'
const jobs = 'src/state/jobs/job.test.ts'
const exports = 'src/export/conformance.test.ts'

const inProfiles: readonly Fault[] = [
  {
    id: 'F1',
    what: 'a key that stands twice',
    tests: [
      [odd, 'a key twice at the top'],
      [odd, 'a key twice in a rule'],
      [odd, 'a key twice in a condition'],
      [keys, 'is refused with both places, the later first'],
    ],
  },
  {
    id: 'F2',
    what: 'a key twice, once written with an escape',
    tests: [[odd, 'a key twice, once by an escape']],
  },
  {
    id: 'F3',
    what: 'a key beside its twin in other letter case',
    tests: [[odd, 'a key beside its twin in capitals']],
  },
  { id: 'F4', what: 'a key in other letter case alone', tests: [[odd, 'a key in capitals alone']] },
  {
    id: 'F5',
    what: 'a key that only Go takes for another',
    tests: [
      [odd, 'a key beside a twin that only Go folds'],
      [odd, 'a key with the Kelvin sign'],
    ],
  },
  {
    id: 'F6',
    what: 'a key that JavaScript has a meaning for',
    tests: [
      [odd, 'a key of JavaScript’s own'],
      [odd, 'a constructor'],
      [documents, 'a key named __proto__ reaches no prototype'],
    ],
  },
  {
    id: 'F7',
    what: 'an unknown or misspelt key',
    tests: [
      [odd, 'a key that is misspelt'],
      [odd, 'a key that nobody knows'],
    ],
  },
  {
    id: 'F8',
    what: 'a file that runtimes take for no profile at all',
    tests: [
      [odd, 'an object without keys'],
      [odd, 'null'],
      [odd, 'no default action'],
    ],
  },
  {
    id: 'F9',
    what: 'a list or a string instead of a profile',
    tests: [
      [odd, 'a list at the top'],
      [odd, 'a string at the top'],
    ],
  },
  {
    id: 'F10',
    what: 'an empty file',
    tests: [
      [odd, 'an empty file'],
      [odd, 'a file of blanks'],
    ],
  },
  { id: 'F11', what: 'a byte order mark', tests: [[odd, 'a byte order mark']] },
  { id: 'F12', what: 'a profile in UTF-16', tests: [[odd, 'UTF-16']] },
  { id: 'F13', what: 'bytes that are no UTF-8', tests: [[odd, 'bytes that are no UTF-8']] },
  {
    id: 'F14',
    what: 'hidden characters in comments',
    tests: [
      [
        'src/core/profile/reading/reading.test.ts',
        'hidden characters are noted in comments of both kinds and in unknown keys',
      ],
      [odd, 'half a character'],
      [parse, 'half a surrogate pair is kept and noted'],
    ],
  },
  {
    id: 'F15',
    what: 'comments, trailing commas, single quotes',
    tests: [
      [odd, 'comments'],
      [odd, 'a comma behind the last item'],
      [odd, 'single quotes'],
      ['src/core/profile/strict-text.test.ts', 'without extras the text is strict JSON:'],
    ],
  },
  {
    id: 'F16',
    what: 'something behind the end',
    tests: [
      [odd, 'a second document'],
      [odd, 'a NUL behind the end'],
    ],
  },
  {
    id: 'F17',
    what: 'control characters and spaces that JSON has not',
    tests: [
      [odd, 'a control character in a string'],
      [odd, 'a no-break space between'],
      [odd, 'a form feed between'],
    ],
  },
  {
    id: 'F18',
    what: 'values that no double holds',
    tests: [
      [odd, 'a value of %s is read to its last digit'],
      [share, 'a link tells what it allows before it is taken over'],
      [exports, 'finds a value that lost its last digit'],
    ],
  },
  {
    id: 'F19',
    what: 'numbers that readers take differently',
    tests: [
      [odd, 'a value of 2^64'],
      [odd, 'a value of -1'],
      [odd, 'a value of -0'],
      [odd, 'a value with an exponent'],
      [odd, 'a value with a fraction'],
      [odd, 'a value beyond every double'],
      [odd, 'a value that is no number'],
      [odd, 'a hexadecimal value'],
      [odd, 'a value with leading zeros'],
    ],
  },
  {
    id: 'F20',
    what: 'something else for a number',
    tests: [
      [odd, 'a value in quotes'],
      [odd, 'a value of null'],
      [odd, 'a value that is true'],
    ],
  },
  {
    id: 'F21',
    what: 'an argument that there is not',
    tests: [
      [odd, 'index 6'],
      [odd, 'index -1'],
      [odd, 'index 1.0'],
    ],
  },
  {
    id: 'F22',
    what: 'an operator or action that there is not',
    tests: [
      [odd, 'an operator in small letters'],
      [odd, 'an action that there is not'],
      [odd, 'an action with a NUL'],
    ],
  },
  {
    id: 'F23',
    what: 'names that are none',
    tests: [
      [odd, 'null among names'],
      [odd, 'a number among names'],
      [odd, 'an empty name'],
      [odd, 'a string for names'],
    ],
  },
  { id: 'F24', what: 'null for a rule, over which Docker’s daemon falls', tests: [[odd, 'null for a rule']] },
  {
    id: 'F25',
    what: 'the legacy key for one name',
    tests: [
      [odd, 'name alone'],
      [odd, 'name beside names'],
    ],
  },
  {
    id: 'F26',
    what: 'a name that runtimes pass over',
    tests: [
      [odd, 'a call that there is not'],
      [odd, 'a call with a blank behind it'],
      [odd, 'a call in capitals'],
      [odd, 'a number for a call'],
    ],
  },
  { id: 'F27', what: 'a name with a NUL, where runtimes cut', tests: [[odd, 'a call with a NUL']] },
  {
    id: 'F28',
    what: 'a name that looks like another',
    tests: [
      [odd, 'a call in look-alike letters'],
      [odd, 'a call with a character without width'],
    ],
  },
  {
    id: 'F29',
    what: 'error numbers at their limits',
    tests: [
      [odd, 'error 0'],
      [odd, 'error 4095'],
      [odd, 'error -1'],
      [odd, 'errors up to 4094 pass, 256 among them'],
      ['e2e/oracle/rules-measured.test.ts', 'E20: ERRNO 0 feigns success, 4094 is the largest'],
    ],
  },
  {
    id: 'F30',
    what: 'an error number where none belongs',
    tests: [
      [odd, 'an error beside an action without one'],
      ['e2e/oracle/runtimes-measured.test.ts', 'E5b, E6: a number on an action that takes none'],
    ],
  },
  {
    id: 'F31',
    what: 'errors by name, which only Podman reads',
    tests: [[odd, 'an error by name that differs from its number']],
  },
  { id: 'F32', what: 'two lists of architectures', tests: [[odd, 'two lists of architectures']] },
  {
    id: 'F33',
    what: 'an architecture in other words',
    tests: [[odd, 'an architecture in the kernel’s words']],
  },
  {
    id: 'F34',
    what: 'a capability that there is not',
    tests: [
      [odd, 'a capability in small letters'],
      [odd, 'a capability that there is not'],
    ],
  },
  {
    id: 'F35',
    what: 'a kernel version that there is not',
    tests: [
      [odd, 'a kernel of three numbers'],
      [odd, 'a kernel that there cannot be'],
      [odd, 'a kernel of zeros'],
    ],
  },
  {
    id: 'F36',
    what: 'one argument twice in a rule',
    tests: [
      [odd, 'an argument twice'],
      [
        'e2e/oracle/rules-measured.test.ts',
        'E4: an index twice makes every condition a rule of its own, those on other indexes too',
      ],
    ],
  },
  {
    id: 'F37',
    what: 'rules that libseccomp merges wrongly or never ends over',
    tests: [
      [odd, 'rules that libseccomp merges wrongly'],
      [odd, 'rules over which libseccomp never ends'],
      ['e2e/oracle/defects.test.ts', 'a rule that decides although its conditions do not hold is told'],
    ],
  },
  {
    id: 'F38',
    what: 'rules of one call that contradict each other',
    tests: [
      ['e2e/oracle/rules-measured.test.ts', 'E8: of two rules without conditions the first wins'],
      [
        'e2e/oracle/library.test.ts',
        'random profiles mean what libseccomp makes of them ($name), seed $each',
      ],
    ],
  },
  {
    id: 'F39',
    what: 'a supervisor that nobody is',
    tests: [
      [odd, 'a supervisor that nobody is'],
      ['e2e/oracle/runtimes-measured.test.ts', 'E18: NOTIFY'],
    ],
  },
  {
    id: 'F40',
    what: 'depth and size without end',
    tests: [
      [odd, '65 levels'],
      [odd, 'a million levels'],
      [parse, 'more tokens or comments than are read are refused'],
      [parse, 'size counts in bytes of UTF-8'],
      [badInput, 'a large valid profile opens'],
    ],
  },
  {
    id: 'F41',
    what: 'YAML that unfolds or is read differently',
    tests: [
      [converters, 'with %s is refused'],
      [converters, 'with the number %s is refused: readers differ'],
      [converters, 'an alias bomb costs nothing'],
      [converters, 'nested without end by %s is refused at once'],
    ],
  },
]

const inLogs: readonly Fault[] = [
  {
    id: 'F42',
    what: 'a file that is cut while it is read',
    tests: [
      [fileReader, 'that shrank gives nothing'],
      [badInput, 'a file that changes while it is read gives nothing, and says so'],
    ],
  },
  {
    id: 'F43',
    what: 'a file that grows, is replaced, deleted or closed while it is read',
    tests: [
      [fileReader, 'that changed or vanished gives nothing, and is not called a network error'],
      [fileReader, 'that is no log is refused although its end was never read'],
    ],
  },
  { id: 'F44', what: 'gzip of several members', tests: [[packed, 'of several members is read to its end']] },
  {
    id: 'F45',
    what: 'gzip that is cut, damaged or padded',
    tests: [
      [fileReader, 'cut short gives what came, and says so'],
      [packed, 'cut before its first line says that it is cut, not that it is empty'],
      [packed, 'with a wrong checksum gives nothing'],
      [packed, 'with zeros behind it is whole, with anything else says so'],
    ],
  },
  {
    id: 'F46',
    what: 'zstd of several frames, with a dictionary or a large window',
    tests: [
      [packed, '%s has exactly the entries that were recorded'],
      [packed, 'with a window of 2 GiB is refused'],
      [packed, 'with a dictionary is refused'],
    ],
  },
  {
    id: 'F47',
    what: 'bombs',
    tests: [
      [packed, 'of density, once more than 1 MiB came out'],
      [packed, 'of density, in a zip whose text is 340 times its size'],
      [packed, 'of density, inside an archive and inside another gzip'],
      [packed, 'of density, all members together, each too small to be looked at'],
      [packed, 'of density, in zstd, before the decoder is given more than memory holds'],
      [packed, 'of memory, in zstd: frames without content that ask for a window each'],
      [packed, 'of size, all members together'],
      [packed, 'of members'],
      [packed, 'in gzip in gzip is read, one more is too deep'],
    ],
    reason: 'A packed log that unpacks to more than 200 times its size is refused; unpack it first.',
  },
  {
    id: 'F48',
    what: 'tar with links, devices, paths that lead out, damage',
    tests: [
      [packed, '%s is left out'],
      [packed, 'names that point elsewhere become plain labels'],
      [packed, 'a header with a wrong checksum is damage'],
      [packed, 'cut in a member keeps what came'],
    ],
  },
  {
    id: 'F49',
    what: 'a file that is something else than its name says',
    tests: [
      [damagedLogs, '%s: %s'],
      [badInput, 'an unusable file on the empty page opens nothing and becomes nothing'],
    ],
  },
  {
    id: 'F50',
    what: 'line ends, NULs, colours and bytes that are no UTF-8',
    tests: [
      [twins, 'counts equal those of the clean twin'],
      ['src/import/bytes/undecodable.test.ts', 'what is none is found wherever it stands'],
    ],
  },
  {
    id: 'F51',
    what: 'very long lines, very many lines, very large files',
    tests: [
      [twins, 'a line of 100 MB keeps its call, and its length is told'],
      [twins, 'a hundred thousand tiny lines that are no calls are counted, with few samples'],
      [importJob, 'cancelling ends the job at once and throws the worker away'],
      ['src/import/laws.test.ts', 'twice the lines take twice the time'],
    ],
    reason: 'Logs of 2 GiB and more are measured by `npm run bench -- import --size`, not in every test.',
  },
  {
    id: 'F52',
    what: 'calls that are cut in two, unfinished, or only in a table',
    tests: [
      [strace, 'a call interrupted by another process counts once'],
      [strace, 'a call that never returned counts'],
      [damagedLogs, 'are counted by reason with their place'],
      [damagedLogs, 'the table behind the lines of strace -C is not counted again'],
    ],
  },
  {
    id: 'F53',
    what: 'audit records that lack their architecture or have an unknown one',
    tests: [
      [audit, 'but a number without an architecture stays a number'],
      [audit, 'a failed call is counted with its error, raw and interpreted'],
    ],
  },
  {
    id: 'F54',
    what: 'logs of different architectures together',
    tests: [
      [
        'src/import/architecture/named-calls.test.ts',
        'of a log of two widths each call that one width has alone is of that architecture',
      ],
      [
        'src/core/questions/replay/replay.test.ts',
        'an ABI that the filter leaves out kills; a log of another machine tells nothing',
      ],
    ],
  },
  {
    id: 'F55',
    what: 'a log without a call',
    tests: [
      ['src/cli/run.test.ts', 'gives no profile when nothing was seen'],
      ['src/state/actions/editing.test.ts', 'makes no allow-list out of nothing seen'],
      ['e2e/export.spec.ts', 'an empty allow-list is told, and the start-up calls are one click away'],
    ],
  },
]

const inStorage: readonly Fault[] = [
  {
    id: 'F56',
    what: 'a browser that stores nothing',
    tests: [
      [keeping, 'work that a browser refuses to store is not replaced without a question'],
      [keeping, 'a database that never answers holds nothing up'],
      [
        saveFaults,
        'a save that fails anywhere leaves the old work or the new, says which, and comes through when it may',
      ],
    ],
  },
  {
    id: 'F57',
    what: 'a full disk',
    tests: [
      [keeping, 'a disk that has space again gets what it could not take, by itself'],
      [drafts, 'says saved only after the database has finished'],
      [injection, 'storage fails while the page loads'],
    ],
  },
  {
    id: 'F58',
    what: 'site data that are cleared under an open page',
    tests: [[keeping, 'site data that are cleared under an open page are stored again, logs and all']],
  },
  {
    id: 'F59',
    what: 'work that the browser cleared between visits',
    tests: [],
    reason:
      'When a browser clears the stored work between visits, the page cannot tell that from a first visit.',
  },
  {
    id: 'F60',
    what: 'a browser that does not promise to keep data',
    tests: [
      [keeping, 'a newer page that changes the database gets it, and the work here goes on'],
      [injection, 'a browser lacks something'],
      [hostile, 'a browser without locks, storage figures and persistence keeps the work all the same'],
    ],
  },
  {
    id: 'F61',
    what: 'a page that dies or is killed',
    tests: [
      [
        'e2e/kills.spec.ts',
        'a renderer that is killed loses no edit that is a second old, and no half of one',
      ],
      [keeping, 'a tick just before a reload is kept, 8 of 8'],
      [keeping, 'typing without a rest is kept but for the last second when the page dies'],
    ],
  },
  {
    id: 'F62',
    what: 'a save that breaks off at any step',
    tests: [
      [
        saveFaults,
        'a save that fails anywhere leaves the old work or the new, says which, and comes through when it may',
      ],
      [saveFaults, 'deleting that fails anywhere leaves a draft whole or takes it whole'],
    ],
  },
  {
    id: 'F63',
    what: 'opening that breaks off at any step',
    tests: [
      [saveFaults, 'opening that fails anywhere takes nothing from what is kept'],
      [
        poison,
        'a database full of bad records opens: each is told with its reason, and none is written again',
      ],
    ],
  },
  {
    id: 'F64',
    what: 'two tabs that edit the same draft',
    tests: [
      [
        'e2e/opening.spec.ts',
        'one tab at a time edits a profile, and another takes over with all that was done',
      ],
      [drafts, 'keeps both when another tab has changed the draft, and says so'],
    ],
    reason:
      'A browser without Web Locks lets two tabs edit the same draft: the second one to save becomes a draft of its own, and says so.',
  },
  {
    id: 'F65',
    what: 'an older page beside a newer one',
    tests: [
      [records, 'of which %s is left is told with its reason'],
      [poisoned, 'version 3'],
    ],
  },
  {
    id: 'F66',
    what: 'a database that another tab holds up',
    tests: [[keeping, 'a database that never answers holds nothing up']],
  },
  {
    id: 'F67',
    what: 'records of an earlier version',
    tests: [
      [records, 'of version 1 becomes one of version 2, with the sources that it held'],
      [drafts, 'reads the logs of drafts as they were kept before, and keeps them as now'],
    ],
  },
  {
    id: 'F68',
    what: 'records of a later version',
    tests: [
      [poisoned, 'version 1e9'],
      [keeping, 'records that do not fit are listed, and the rest goes on'],
      [
        poison,
        'a database full of bad records opens: each is told with its reason, and none is written again',
      ],
    ],
  },
  {
    id: 'F69',
    what: 'a clock that is moved, a page that sleeps',
    tests: [
      [saveFaults, 'work comes back whole after the clock was moved back'],
      [importJob, 'that is slow but alive goes on'],
    ],
  },
  {
    id: 'F70',
    what: 'a worker that dies or hangs',
    tests: [
      [importJob, 'that dies ends the job with its reason, and is thrown away'],
      [importJob, 'that hangs once it is at work ends the job after five seconds'],
      [jobs, 'that died is asked once more, and the second answer counts'],
      [jobs, 'that hangs is restarted when patience ends, asked once more, then told'],
    ],
  },
  {
    id: 'F71',
    what: 'an answer that cannot be copied between threads',
    tests: [
      [importJob, 'that sends what cannot be read ends the job'],
      [importJob, 'a file that cannot be sent ends the job'],
    ],
  },
  {
    id: 'F72',
    what: 'parts of the page that cannot be loaded',
    tests: [
      ['e2e/missing-parts.spec.ts', 'with the server gone, dialogs and panes say so and the rest goes on'],
      ['e2e/missing-parts.spec.ts', 'a page whose work cannot load says so and lets nothing be lost'],
    ],
  },
  {
    id: 'F73',
    what: 'undo after imports, restores and many edits; late answers',
    tests: [
      ['src/state/slices/document.test.ts', 'takes a change back and does it again'],
      ['src/state/slices/document.test.ts', 'goes back two hundred steps'],
      ['src/state/jobs/job.test.ts', 'has its late answer dropped'],
    ],
    reason: 'Undo goes back two hundred steps.',
  },
  {
    id: 'F74',
    what: 'an import over work that is not saved',
    tests: [
      [keeping, 'work that a browser refuses to store is not replaced without a question'],
      [drafts, 'keeps the earlier draft when another is shown'],
      [
        'e2e/import.spec.ts',
        'whoever leaves while a log is read is asked, and whoever cancels is told what is missing',
      ],
    ],
  },
  {
    id: 'F75',
    what: 'a clipboard that is refused',
    tests: [[hostile, 'where the clipboard is refused, the text is there to be copied by hand']],
  },
  {
    id: 'F76',
    what: 'writing to a file that changed meanwhile',
    tests: [
      ['src/cli/write-whole.test.ts', 'the mode stays'],
      ['src/cli/faults.test.ts', 'on a full disk check --fix leaves the old file and ends in 2'],
      ['src/cli/faults.test.ts', 'killed at any moment, check --fix leaves the old file or the new one'],
    ],
    reason: 'The page never writes over a file: it downloads a new one.',
  },
]

const inSharing: readonly Fault[] = [
  {
    id: 'F77',
    what: 'a link that was cut or changed on its way',
    tests: [
      [links, 'is refused at every length it may be cut to'],
      [links, 'opens equal or is refused when one character is another'],
      [links, 'says how much of it arrived'],
      [hostile, 'a thousand damaged and made-up links leave what is kept as it was'],
    ],
  },
  {
    id: 'F78',
    what: 'a link that is too long',
    tests: [
      [links, 'is not made'],
      [links, 'is refused before it is inflated'],
    ],
  },
  {
    id: 'F79',
    what: 'a link of another program or a later version',
    tests: [
      [links, 'of a later version asks for a newer program, and other numbers are not ours'],
      [links, 'is refused when it is random'],
      [share, 'a link to a text that is no profile says why and cannot be taken over'],
    ],
  },
  {
    id: 'F80',
    what: 'a file that would decide otherwise than the screen says',
    tests: [
      [exports, 'finds a file that opens more'],
      [exports, 'of %s decides every compared call as it does'],
      ['src/cli/commands/export.test.ts', 'a file that would decide otherwise is not written'],
    ],
  },
  {
    id: 'F81',
    what: 'a download that breaks off',
    tests: [['e2e/export.spec.ts', 'the file is strict JSON and keeps everything else as written']],
    reason: 'A download shows no checksum: `diff OLD NEW` tells whether two files decide alike.',
  },
  {
    id: 'F82',
    what: 'text that becomes markup or a command in a report',
    tests: [
      ['src/lint/report.test.ts', 'no text of the profile becomes markup'],
      ['src/ui/words/file-name.test.ts', 'what a shell would read is replaced'],
      ['src/ui/words/file-name.test.ts', 'any name gives one safe name, and that name stays'],
    ],
    reason: 'There is no export as CSV.',
  },
  {
    id: 'F83',
    what: 'characters that hide, in print and on pictures',
    tests: [
      [
        'e2e/findings.spec.ts',
        'a studio file carries target and accepted risks to a colleague, whose own work stays',
      ],
    ],
  },
  {
    id: 'F84',
    what: 'other pages around, and browsers that lack something',
    tests: [
      [served, 'the page and its workers carry the strict policy'],
      [hostile, 'a browser without locks, storage figures and persistence keeps the work all the same'],
      ['e2e/import.spec.ts', 'a reload keeps the work'],
    ],
    reason: 'On hosts that set no headers other pages can frame this one.',
  },
]

const attacks: readonly Fault[] = [
  {
    id: 'M1',
    what: 'keys that runtimes read differently',
    tests: [
      [odd, 'a key beside its twin in capitals'],
      [documents, 'are never read silently when the runtimes disagree'],
    ],
  },
  {
    id: 'M2',
    what: 'keys that runtimes pass over',
    tests: [
      [odd, 'a key that is misspelt'],
      [
        'src/core/profile/reading/reading.test.ts',
        'a slip of one letter in a key is told with the key that was meant',
      ],
    ],
  },
  {
    id: 'M3',
    what: 'keys of JavaScript’s own',
    tests: [
      [odd, 'a key of JavaScript’s own'],
      [documents, 'a key named __proto__ reaches no prototype'],
    ],
  },
  {
    id: 'M4',
    what: 'names that look like others',
    tests: [
      [odd, 'a call in look-alike letters'],
      [
        'src/core/profile/reading/reading.test.ts',
        'hidden characters are noted in comments of both kinds and in unknown keys',
      ],
    ],
  },
  {
    id: 'M5',
    what: 'numbers that lose digits',
    tests: [
      [odd, 'a value of %s is read to its last digit'],
      ['src/core/profile/bits.test.ts', 'what is written in any base is read back as it was'],
    ],
  },
  {
    id: 'M6',
    what: 'texts that take all time or memory',
    tests: [
      [odd, 'a million levels'],
      [documents, 'is read in time that grows with its length'],
      [converters, 'an alias bomb costs nothing'],
    ],
  },
  {
    id: 'M7',
    what: 'archives that take all time or memory',
    tests: [
      [packed, 'of density, in zstd, before the decoder is given more than memory holds'],
      [packed, '%s with a changed byte is read or refused, never a fault'],
      [packed, 'names that point elsewhere become plain labels'],
    ],
  },
  {
    id: 'M8',
    what: 'logs that take all time, or lines that a program forged',
    tests: [
      ['src/import/laws.test.ts', 'twice the lines take twice the time'],
      [
        'src/import/formats/other-formats.test.ts',
        'a long line of %j alone costs every format next to nothing',
      ],
      ['src/import/formats/strace/damaged.test.ts', 'but with what the program wrote in it: %s'],
    ],
    reason:
      'A program that writes into the log of its own tracer can forge calls; `strace -o FILE` keeps them apart.',
  },
  {
    id: 'M9',
    what: 'links that change work',
    tests: [
      [hostile, 'a thousand damaged and made-up links leave what is kept as it was'],
      [share, 'a link shows what it holds and changes nothing that is kept'],
      [
        'src/state/actions/commands.test.ts',
        '%s changes nothing of the own work, and does once the link is closed',
      ],
    ],
  },
  {
    id: 'M10',
    what: 'links that tell too much',
    tests: [
      ['e2e/privacy.spec.ts', 'nothing of what a log says reaches the stored work, the file, or a link'],
      ['src/state/views/shared-text.test.ts', 'the environment in a runtime configuration is not shared'],
    ],
    reason: 'Links are not encrypted: whoever has one reads the profile in it.',
  },
  {
    id: 'M11',
    what: 'files for another runtime than the one that was meant',
    tests: [
      [exports, 'of %s decides every compared call as it does'],
      ['e2e/export.spec.ts', 'the file is strict JSON and keeps everything else as written'],
    ],
  },
  {
    id: 'M12',
    what: 'text that becomes a command',
    tests: [
      ['src/ui/words/file-name.test.ts', 'any name gives one safe name, and that name stays'],
      ['src/cli/faults.test.ts', 'what a file says never steers the terminal'],
      ['src/lint/report.test.ts', 'no text of the profile becomes markup'],
    ],
  },
  {
    id: 'M13',
    what: 'text that becomes a part of the page',
    tests: [
      [hostile, 'no text of a file is taken for anything but text'],
      [served, 'the collector of complaints hears a violation'],
    ],
  },
  {
    id: 'M14',
    what: 'other pages around, before or behind',
    tests: [
      [served, 'the page and its workers carry the strict policy'],
      ['e2e/opening.spec.ts', 'dragged files are invited to the whole window, dragged text is not'],
    ],
    reason:
      'On hosts that set no headers other pages can frame this one. Pages of the same address share its storage.',
  },
  {
    id: 'M15',
    what: 'stored work that somebody changed',
    tests: [
      [records, 'of which %s is left is told with its reason'],
      [records, 'lists each with its reason, opens the good one, and gives the bad ones back'],
    ],
    reason: 'Pages of the same address share its storage.',
  },
  {
    id: 'M16',
    what: 'a new deploy under an open page',
    tests: [
      ['e2e/missing-parts.spec.ts', 'with the server gone, dialogs and panes say so and the rest goes on'],
      [injection, 'files of the page do not come'],
      [
        'e2e/offline.spec.ts',
        'a deploy under an open tab takes nothing from it, and the new version comes when asked',
      ],
      ['e2e/offline.spec.ts', 'a version of which one file did not come whole is not taken'],
    ],
    reason:
      'Where the browser has no service worker (no TLS, some private windows), an open page needs its server for parts that it did not need yet.',
  },
  {
    id: 'M17',
    what: 'packages of others',
    tests: [
      [
        'src/dependencies.test.ts',
        'every package is pinned by a hash, and none comes from an address of its own',
      ],
      [
        'src/dependencies.test.ts',
        'packages are asked for by exact version, and none runs a script when it is installed',
      ],
      [served, 'the browser enforces that nothing can be sent'],
    ],
  },
  {
    id: 'M18',
    what: 'wrong numbers of calls',
    tests: [
      ['src/catalog/numbers.test.ts', 'unpacking gives back every number of every real table'],
      ['src/catalog/resolver.test.ts', 'compared with libseccomp (needs scmp_sys_resolver)'],
    ],
  },
  {
    id: 'M19',
    what: 'rules that libseccomp does not keep',
    tests: [
      [odd, 'rules that libseccomp merges wrongly'],
      [odd, 'rules over which libseccomp never ends'],
      [
        'e2e/oracle/library.test.ts',
        'random profiles mean what libseccomp makes of them ($name), seed $each',
      ],
    ],
  },
  {
    id: 'M20',
    what: 'a hole that hides in a long change',
    tests: [
      ['src/core/questions/diff.test.ts', 'differ by the one call that is hidden among 300 others, at %i'],
      ['e2e/diff.spec.ts', 'the comparison tells by call what the profile decides otherwise'],
    ],
  },
]

export const faults: readonly Fault[] = [...inProfiles, ...inLogs, ...inStorage, ...inSharing, ...attacks]
