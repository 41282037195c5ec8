/** As a `ref`: takes the focus once, when the element appears. */
export const focusOnce = (element: HTMLElement | null): void => element?.focus();
