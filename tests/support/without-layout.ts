/** jsdom lays nothing out: there is nothing to observe, and sizes stay as they are assumed. */
class Unlaid implements ResizeObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}
globalThis.ResizeObserver ??= Unlaid;
