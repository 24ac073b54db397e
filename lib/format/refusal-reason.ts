interface Reason {
  label: string
  /** what it means for the maintainers, in a sentence or two */
  meaning: string
}

/** Why a report was not taken as it came: codes of errors, and two of the report path's own. */
const reasons: Record<string, Reason> = {
  malformed_json: {
    label: 'Not valid JSON',
    meaning: 'The body could not be read. Kamaji itself sends none such: mostly scanners, and tests by hand.',
  },
  invalid_text: {
    label: 'Text that cannot be stored',
    meaning: 'A text held a NUL or half of a character.',
  },
  too_deep: {
    label: 'Nested too deeply',
    meaning: 'More than 16 levels of JSON: no report looks like that.',
  },
  missing_field: {
    label: 'Required field missing or empty',
    meaning:
      'The report lacks what it must have. Many of one kind and field point to a release of Kamaji that sends it differently.',
  },
  invalid_field: {
    label: 'Field with an invalid value',
    meaning: 'Not of its type, too long, or out of range. Many of one field point to a change in Kamaji.',
  },
  method_not_allowed: {
    label: 'Not a POST',
    meaning: 'Somebody opened a report path in a browser, or a probe did.',
  },
  too_large: { label: 'Body over 64 KiB', meaning: 'A report has less than 1 KiB.' },
  unsupported_media_type: {
    label: 'Not sent as JSON',
    meaning: 'The Content-Type or the encoding is another one.',
  },
  rate_limited: {
    label: 'Over the rate limit',
    meaning:
      'One uuid or one address sent more than its limit. Clones of a cluster share a uuid; many sites can share an address.',
  },
  internal: { label: 'Error of this server', meaning: 'A fault of ours: its log says more.' },
  overloaded: {
    label: 'Queue full',
    meaning: 'More came than the database took, and the report is lost: Kamaji sends none again.',
  },
  unavailable: {
    label: 'Database away',
    meaning: 'The report could not be stored, and is lost: Kamaji sends none again.',
  },
  aborted: {
    label: 'Cut off by the client',
    meaning: 'The connection ended before the body did.',
  },
  version_limit: {
    label: 'Beyond the day’s limit of new versions',
    meaning:
      'Taken, but the version counts as unrecognised: more new ones came on that day than any release brings.',
  },
}

export function describeReason(reason: string): Reason {
  return reasons[reason] ?? { label: reason, meaning: '' }
}
