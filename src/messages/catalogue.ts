/** How bad it is: an error fails the build and cannot be silenced, a warning can. */
export type Severity = 'error' | 'warning'

/** One kind of message. Ids are permanent: never renamed, never used again for something else. */
export interface MessageKind {
  severity: Severity
  /** What this message is about, for the list in `seeds/README.md`. */
  about: string
}

/** Every message that naslag gives about its input. */
export const catalogue = {
  // The file.
  'seed-unreadable': {
    severity: 'error',
    about: 'a file or folder of the seeds cannot be read, or is larger than 100 MB',
  },
  'not-utf-8': { severity: 'error', about: 'the file is not text in UTF-8' },
  'not-markdown': {
    severity: 'error',
    about: 'the file is a document of a word processor, a web page or a PDF under the name of a seed',
  },
  'nul-character': { severity: 'error', about: 'the file has a NUL character, which no text has' },
  'control-character': {
    severity: 'warning',
    about: 'the file has a control character, which no page can show',
  },
  'merge-conflict': { severity: 'error', about: 'git left two versions of some lines in the file' },

  // Front matter.
  'header-unclosed': { severity: 'error', about: 'the front matter has no closing `---`' },
  'header-too-long': { severity: 'error', about: 'the front matter is longer than 30,000 characters' },
  'header-not-yaml': { severity: 'error', about: 'the front matter is not YAML' },
  'header-not-fields': {
    severity: 'error',
    about: 'the front matter is a list or a text, not keys with values',
  },
  'key-twice': { severity: 'error', about: 'the front matter has one key twice' },
  'comment-after-value': {
    severity: 'warning',
    about: 'YAML takes what follows ` #` in a value for a comment and drops it',
  },
  'sign-before-value': {
    severity: 'warning',
    about:
      'YAML takes a word with `!` or `&` at the start of a value for the kind or a label of it and drops it',
  },
  'quotes-typographic': {
    severity: 'warning',
    about: 'typographic quotes stand around a value or name in YAML, which takes them for a part of it',
  },

  // Header fields and front matter keys.
  'title-missing': { severity: 'error', about: 'the seed has no title' },
  'title-placeholder': {
    severity: 'warning',
    about: 'the title is still the one that `naslag new`, a template or a message wrote to be replaced',
  },
  'fields-differ': {
    severity: 'error',
    about: 'header and front matter, or two spellings of one field, contradict each other',
  },
  'value-not-text': { severity: 'error', about: 'a value is a list or a map where a text is expected' },
  'video-id-malformed': { severity: 'error', about: 'the video id is not 11 characters of A–Z a–z 0–9 _ -' },
  'video-id-not-text': { severity: 'error', about: 'YAML reads the video id as a number or a truth value' },
  'video-id-and-source-differ': {
    severity: 'error',
    about: 'the source leads to another video than the video id',
  },
  'source-malformed': {
    severity: 'error',
    about: 'the source is not a link or an `http` or `https` address',
  },
  'date-malformed': { severity: 'error', about: 'the date is not written as `YYYY-MM-DD`' },
  'date-impossible': { severity: 'error', about: 'the date does not exist' },
  'duration-malformed': {
    severity: 'error',
    about: 'the duration is neither a number of seconds nor `h:mm:ss`',
  },
  'language-malformed': { severity: 'error', about: 'the language is not a tag such as `nl` or `pt-BR`' },
  'language-unlikely': {
    severity: 'warning',
    about: 'nearly all words of a talk are of another language than its seed or the archive states',
  },
  'slug-malformed': { severity: 'error', about: 'the slug is not `a–z 0–9` with single hyphens between' },
  'alias-malformed': {
    severity: 'warning',
    about: 'an alias is an address or a path, where a name is expected',
  },
  'reviewed-malformed': { severity: 'error', about: '`reviewed` is neither true nor false' },
  'key-misspelt': {
    severity: 'warning',
    about: 'a field that means nothing is spelled almost like one that does',
  },
  'field-without-colon': {
    severity: 'warning',
    about:
      'a line of the header begins with the name of a field and has no colon behind it, so that it is text',
  },
  'fields-in-block': {
    severity: 'warning',
    about: 'fields stand in a table or a quotation, where they are text',
  },
  'speakers-joined': {
    severity: 'warning',
    about: 'names of several speakers stand as one, without a comma between them',
  },
  'dash-alone': {
    severity: 'warning',
    about: 'a line is nothing but a dash, as word processors make one of `---`',
  },

  // Sections and transcript.
  'transcript-missing': { severity: 'error', about: 'the seed has no `## Transcript`' },
  'transcript-empty': { severity: 'error', about: 'the transcript has no text' },
  'transcript-empty-beside-captions': {
    severity: 'warning',
    about: 'the transcript has no text, and captions of the video lie beside the seed',
  },
  'section-twice': { severity: 'warning', about: 'a section stands twice' },
  'section-misspelt': {
    severity: 'warning',
    about: 'a heading is spelled almost like one that means something',
  },
  'section-like-transcript': {
    severity: 'warning',
    about:
      'people speak in a section that is not the transcript: its heading may be meant as part of the talk',
  },
  'timestamp-goes-back': {
    severity: 'warning',
    about: 'a time in the transcript is earlier than the one before it',
  },
  'time-without-brackets': {
    severity: 'warning',
    about: 'lines of the transcript begin with times that are not in square brackets, where they are text',
  },
  'speaker-without-text': { severity: 'warning', about: 'a speaker in the transcript says nothing' },
  'speaker-not-bold': {
    severity: 'warning',
    about: 'lines of the transcript begin with names of who speaks that are not in bold',
  },
  'quotation-in-transcript': {
    severity: 'warning',
    about: 'some lines of the transcript begin with `>`, the mark of a quotation, which is text there',
  },
  'markup-in-transcript': {
    severity: 'warning',
    about:
      'the transcript has a comment, the name of a block, a table or HTML that folds it, which are text there',
  },
  'field-in-transcript': {
    severity: 'warning',
    about: 'a field of the header stands in the transcript, where its name is that of somebody who speaks',
  },
  'speaker-within-line': {
    severity: 'warning',
    about: 'names of who speaks stand within lines of the transcript, where they are text',
  },

  'chapter-not-found': {
    severity: 'warning',
    about: 'the first words or the time of a chapter are not in the transcript',
  },
  'video-info-malformed': {
    severity: 'warning',
    about: 'the metadata of a video, `<id>.info.json`, is not as yt-dlp writes it',
  },
  'captions-malformed': {
    severity: 'warning',
    about: 'captions are not as yt-dlp writes them, or have no words',
  },
  'captions-differ': {
    severity: 'warning',
    about: 'captions have other words than the transcript beside them',
  },
  'times-differ': {
    severity: 'warning',
    about: 'a time in the transcript is not the one that the captions beside it have there',
  },
  'video-chapters-without-times': {
    severity: 'warning',
    about: 'a video has chapters, but the transcript has no times to place them by',
  },
  'chapter-place-taken': { severity: 'warning', about: 'two lines of the chapters begin at the same place' },

  // Files to import.
  'captions-missing': {
    severity: 'error',
    about: 'a video that is imported has no captions in the language of its talk that can be read',
  },
  'not-imported': {
    severity: 'error',
    about: 'no seed can be made of a file that is imported without losing words or fields of it',
  },

  // `archive.yaml`.
  'settings-not-utf-8': { severity: 'error', about: '`archive.yaml` is not text in UTF-8' },
  'settings-not-yaml': { severity: 'error', about: '`archive.yaml` is not YAML' },
  'settings-not-fields': {
    severity: 'error',
    about: '`archive.yaml` is a list or a text, not keys with values',
  },
  'setting-malformed': {
    severity: 'error',
    about: 'a key of `archive.yaml` has a value that it cannot have',
  },
  'ignore-misspelt': {
    severity: 'warning',
    about: 'a path under `ignore` is no file or folder, and is spelled almost like one',
  },
  'setting-unknown': { severity: 'warning', about: '`archive.yaml` has a key that means nothing' },

  // All seeds together.
  'slug-twice': { severity: 'error', about: 'two seeds would have the same address' },
  'alias-taken': {
    severity: 'warning',
    about: 'an alias would have the address of another seed, or of an alias of another seed',
  },
  'video-id-twice': { severity: 'error', about: 'two seeds have the same video' },
  'tag-misspelt': { severity: 'warning', about: 'a tag is spelled almost like one that other seeds have' },
  'show-unknown': {
    severity: 'warning',
    about: 'the show of a seed is none of those in `archive.yaml`, or is written in another way there',
  },
  'related-unknown': { severity: 'warning', about: 'a related link leads nowhere' },
  'video-without-seed': {
    severity: 'warning',
    about: 'captions or metadata lie beside the seeds of a video that no seed has',
  },
  'file-not-read': {
    severity: 'warning',
    about: 'a file or a linked folder is not read that may hold a talk, captions or settings',
  },

  // The finished site.
  'address-changed': {
    severity: 'warning',
    about: 'a seed had another address in the last build, which leads nowhere now',
  },
  'url-and-base-differ': {
    severity: 'warning',
    about: 'the site is built for another path than `url` has: its absolute addresses are not those of `url`',
  },
  'downloads-left-out': {
    severity: 'warning',
    about: 'some downloads are not written, so that the site stays within its `files`',
  },
  'files-over-budget': { severity: 'warning', about: 'the site has more files than `files` says' },
  'host-limit': {
    severity: 'warning',
    about: 'the site is larger than a known host takes: in files, in bytes, or in one file',
  },

  // `names.yaml`.
  'name-heard-not-a-list': { severity: 'error', about: 'the spellings heard for a name are not a list' },
  'name-heard-twice': { severity: 'error', about: 'one spelling stands for two names of the glossary' },
  'name-key-twice': { severity: 'error', about: 'an entry of the glossary has one key twice' },
  'name-key-unknown': { severity: 'error', about: 'an entry of the glossary has a key that means nothing' },
  'name-kind-missing': {
    severity: 'error',
    about: 'an entry of the glossary does not say what the name stands for',
  },
  'name-kind-unknown': {
    severity: 'error',
    about: 'the kind of a name is not person, organisation, product, place or other',
  },
  'name-near-not-a-list': { severity: 'error', about: 'the words near a spelling are not a list of words' },
  'name-not-a-map': {
    severity: 'error',
    about: 'a name of the glossary has no kind and spellings, or there are no names',
  },
  'name-refused-not-a-list': {
    severity: 'error',
    about: 'the spellings that are not a name, `not`, are no list',
  },
  'name-spelling-not-text': {
    severity: 'error',
    about: 'a spelling in the glossary is a number, a list or a map',
  },
  'name-spelling-twice': {
    severity: 'warning',
    about: 'a name has the same spelling twice, or has one that is said not to be it',
  },
  'name-spelling-unfindable': {
    severity: 'error',
    about: 'a spelling in the glossary can stand in no sentence',
  },
  'names-not-utf8': { severity: 'error', about: 'the glossary is not text in UTF-8' },
  'names-not-yaml': { severity: 'error', about: 'the glossary is not YAML' },
} as const satisfies Record<string, MessageKind>

/** The permanent id of a kind of message. */
export type MessageId = keyof typeof catalogue
