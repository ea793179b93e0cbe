/**
 * Receipts open and close by links alone. This makes them kinder: closing leads back to the very mark that was used,
 * Escape closes, the Back button leaves the page at once, and the sentence in question stays in sight.
 */
class Receipts extends HTMLElement {
  #mark: HTMLAnchorElement | undefined;
  #scrolled = 0;

  connectedCallback(): void {
    document.addEventListener('click', (event) => this.#follow(event));
    document.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') this.#close(event);
    });
  }

  #follow(event: MouseEvent): void {
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (link?.matches('.app-fact')) this.#open(event, link);
    else if (link?.matches('.app-receipts__close')) this.#close(event);
  }

  #open(event: Event, mark: HTMLAnchorElement): void {
    event.preventDefault();
    this.#mark = mark;
    this.#scrolled = window.scrollY;
    // In place of the entry in the history: every receipt would otherwise be one more step back.
    location.replace(mark.hash);
    const receipt = this.#opened;
    if (!receipt) return;
    receipt.tabIndex = -1;
    receipt.focus({ preventScroll: true });
    const hidden = mark.getBoundingClientRect().bottom - receipt.getBoundingClientRect().top;
    if (hidden > 0) window.scrollBy(0, hidden + 24);
  }

  #close(event: Event): void {
    const mark = this.#mark;
    if (!this.#opened || !mark) return;
    event.preventDefault();
    mark.id ||= `mark-${[...document.querySelectorAll('.app-fact')].indexOf(mark)}`;
    location.replace(`#${mark.id}`);
    window.scrollTo(0, this.#scrolled);
    mark.focus({ preventScroll: true });
  }

  get #opened(): HTMLElement | null {
    return this.querySelector<HTMLElement>('li:target');
  }
}

customElements.define('fit-receipts', Receipts);
