/** Tells a screen reader what a search found, once it has settled; every keystroke's answer would drown the typing. */
export class Announcer {
  #timer: number | undefined;

  announceLater(): void {
    this.hush();
    this.#timer = window.setTimeout(() => this.#announce(), SETTLED_MS);
  }

  hush(): void {
    window.clearTimeout(this.#timer);
  }

  #announce(): void {
    const region = document.getElementById('announcer');
    if (region !== null) region.textContent = document.getElementById('desk')?.dataset['announcement'] ?? '';
  }
}

const SETTLED_MS = 900;
