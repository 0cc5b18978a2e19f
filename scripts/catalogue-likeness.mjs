/** In Spanish and French `many` is for millions alone, and `other` serves them. */
const formsOf = (locale) => {
  const forms = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
  return forms.includes('few') ? forms : forms.filter((form) => form !== 'many');
};

/**
 * In what a translation differs from its source, both as compiled parts: a value, an element or a plural that only
 * one of them has, or a plural without all the forms of the language. A choice between words for a value's codes
 * (`select`) is the translation's own affair.
 */
export function likeness(source, translation, locale) {
  if (translation === undefined) return ['cannot be read'];
  const [theirs, ours] = [contents(source), contents(translation)];
  return [
    ...apart('value', theirs.values, ours.values),
    ...apart('element', theirs.elements, ours.elements),
    ...apart('plural', new Set(theirs.plurals.keys()), new Set(ours.plurals.keys())),
    ...[...ours.plurals].flatMap(([name, given]) => formFaults(name, given, formsOf(locale))),
  ];
}

function apart(kind, theirs, ours) {
  return [
    ...[...theirs].filter((each) => !ours.has(each)).map((each) => `${kind} ${each} is missing`),
    ...[...ours].filter((each) => !theirs.has(each)).map((each) => `${kind} ${each} is not in the source`),
  ];
}

function formFaults(name, given, forms) {
  return [
    ...forms.filter((form) => !given.includes(form)).map((form) => `plural ${name} has no form “${form}”`),
    ...given
      .filter((form) => !forms.includes(form) && form !== 'many' && !/^=?\d+$/.test(form))
      .map((form) => `plural ${name} has a form “${form}” that this language has not`),
  ];
}

function contents(parts, found = { values: new Set(), elements: new Set(), plurals: new Map() }) {
  for (const part of typeof parts === 'string' ? [parts] : (parts ?? [])) {
    if (typeof part === 'string') {
      for (const [element] of part.matchAll(/<\/?\d+\/?>/g)) found.elements.add(element);
      continue;
    }
    const [name, kind, choices] = part;
    found.values.add(name);
    if (kind === 'plural' || kind === 'selectordinal') {
      found.plurals.set(
        name,
        Object.keys(choices).filter((key) => key !== 'offset'),
      );
    }
    if (choices && typeof choices === 'object') {
      for (const [key, choice] of Object.entries(choices)) if (key !== 'offset') contents(choice, found);
    }
  }
  return found;
}
