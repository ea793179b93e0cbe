/** What went wrong, said above the form and, where a field is at fault, at that field too. */
import { makeElement, makeLink } from './make-element.ts';

const MESSAGE = 'problem-message';

/** @param field The field at fault; without one the link leads to another way to find places. */
export function showProblem(box: HTMLElement, words: string, other: HTMLElement, field?: HTMLElement): void {
  clearProblem(box, other, field);
  const link = makeLink(words, `#${(field ?? other).id}`);
  link.addEventListener('click', (event) => {
    event.preventDefault();
    (field ?? other).focus();
  });
  const summary = makeElement('div', [makeElement('h3', 'There is a problem'), makeElement('p', [link])], 'app-review');
  summary.classList.add('app-review--overdue');
  summary.tabIndex = -1;
  box.append(summary);
  if (field) describe(field, words);
  summary.focus();
}

export function clearProblem(box: HTMLElement, ...fields: (HTMLElement | undefined)[]): void {
  box.replaceChildren();
  document.getElementById(MESSAGE)?.remove();
  for (const field of fields) {
    field?.removeAttribute('aria-invalid');
    if (field) setDescription(field, listDescriptions(field));
  }
}

function describe(field: HTMLElement, words: string): void {
  const message = makeElement('p', [makeElement('b', words)]);
  message.id = MESSAGE;
  field.parentElement?.before(message);
  field.setAttribute('aria-invalid', 'true');
  setDescription(field, [...listDescriptions(field), MESSAGE]);
}

function listDescriptions(field: HTMLElement): string[] {
  const ids = (field.getAttribute('aria-describedby') ?? '').split(' ');
  return ids.filter((id) => id && id !== MESSAGE);
}

function setDescription(field: HTMLElement, ids: string[]): void {
  if (ids.length) field.setAttribute('aria-describedby', ids.join(' '));
  else field.removeAttribute('aria-describedby');
}
