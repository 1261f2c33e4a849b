export const forecastWords = {
  'forecast.command': 'What may break on this target?',
  'forecast.title': 'Compatibility forecast',
  'forecast.intro': 'For {{target}}. Programs bring their own C library; choose the one of the image.',
  'forecast.libc': 'C library',
  'forecast.arch': 'Programs are built for',
  'forecast.waiting': 'Working it out…',
  'forecast.no-load': 'The target does not load this profile, so nothing can be foretold.',
  'forecast.breaks': 'Calls that will break',
  'forecast.breaks-none': 'None of the newer calls of this library breaks.',
  'forecast.others': 'Other newer calls of this library',
  'forecast.lost': 'Names without effect here',
  'forecast.lost-none':
    'Every name that the architecture has is known to libseccomp {{libseccomp}} and kernel {{kernel}}.',
  'forecast.lost-dropped':
    'Added in Linux {{since}}, unknown to libseccomp {{libseccomp}}: left out without a word.',
  'forecast.lost-dropped-number': 'Without a number in libseccomp {{libseccomp}}: left out without a word.',
  'forecast.lost-disputed':
    'Added in Linux {{since}}: some builds of libseccomp {{libseccomp}} know it, others leave it out.',
  'forecast.lost-kernel':
    'Added in Linux {{since}}: kernel {{kernel}} answers ENOSYS whatever the profile says.',
  'forecast.kind-runs': 'Runs',
  'forecast.kind-falls-back': 'Falls back',
  'forecast.kind-breaks': 'Breaks',
  'forecast.kind-depends': 'Depends',
  'forecast.allow': 'Allow {{names}}',
  'forecast.answer-enosys': 'Answer {{name}} with ENOSYS',
} as const
