/**
 * Charts to explore: the picture in the page becomes one that answers the pointer and the arrow keys. Nothing of it is
 * loaded before a reader asks, or scrolls to it on a good connection without saving data. If it fails, the picture stays.
 */
interface Connection {
  saveData?: boolean;
  effectiveType?: string;
}

class ExploredChart extends HTMLElement {
  #loading = false;
  /** Whether a reader has pressed the button, which may be while the chart is coming by itself. */
  #isAsked = false;
  #watch: IntersectionObserver | undefined;

  connectedCallback(): void {
    // A canvas knows nothing of forced colours; the picture in the page does.
    if (matchMedia('(forced-colors: active)').matches || !this.#button) return;
    this.#button.hidden = false;
    this.#button.addEventListener('click', () => {
      this.#isAsked = true;
      void this.#load();
    });
    if (!isGenerous()) return;
    this.#watch = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) void this.#load();
      },
      // A chart of many rows is never half in view on a phone.
      { threshold: 0.2 },
    );
    this.#watch.observe(this);
  }

  disconnectedCallback(): void {
    this.#watch?.disconnect();
  }

  async #load(): Promise<void> {
    if (this.#loading) return;
    this.#loading = true;
    this.#watch?.disconnect();
    try {
      const [{ exploreChart }, response] = await Promise.all([
        import('./chart-explorer.ts'),
        fetch(`/data/${this.dataset['of'] ?? ''}.json`),
      ]);
      if (!response.ok) throw new Error(response.statusText);
      exploreChart(this, (await response.json()) as Parameters<typeof exploreChart>[1]);
      // Whoever stands on the button would be thrown to the top of the page with it.
      const isHere = this.#isAsked || document.activeElement === this.#button;
      this.#button?.remove();
      if (isHere) this.querySelector('canvas')?.focus();
    } catch {
      this.#loading = false;
      if (this.#isAsked) this.#say('This chart could not be opened. The picture and the table show the same numbers.');
    }
  }

  /** Where values are said too, once the chart is there. */
  #say(words: string): void {
    const line = this.querySelector('.app-chart__words') ?? this.appendChild(document.createElement('p'));
    line.className = 'app-chart__words';
    line.setAttribute('role', 'status');
    line.textContent = words;
  }

  get #button(): HTMLButtonElement | null {
    return this.querySelector('.app-chart__explore');
  }
}

/** Whether the reader's connection is known to be good, and nobody saves data. */
function isGenerous(): boolean {
  const { connection } = navigator as Navigator & { connection?: Connection };
  return connection?.saveData === false && connection.effectiveType === '4g';
}

customElements.define('fit-chart', ExploredChart);
