export const faultWords = {
  'fault.label': 'A part of the page is missing',
  'fault.missing': 'This part could not be loaded',
  'fault.missing-why':
    'The server does not answer, or it has a newer version by now. Your work is still here, and everything else goes on. Try again, or reload the page.',
  'fault.stopped': 'This part has stopped',
  'fault.stopped-why':
    'This is a fault of the program. Your work is still here, and everything else goes on. If it comes back, please report the text below.',
  'fault.retry': 'Reload this part',
  'fault.download': 'Download my work',
  'fault.reload': 'Save and reload the page',
  'fault.unsaved':
    'Your work could not be saved in this browser, so the page was not reloaded. Download it first.',
  'fault.text': 'Technical text',
  'fault.line': 'Could not be loaded: try again',
} as const
