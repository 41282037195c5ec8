import type { ComponentChildren } from 'preact';

/** Text from pages and datasets: its direction is its own and reorders nothing around it. */
export function Bidi({ children }: { readonly children: ComponentChildren }) {
  return <bdi dir="auto">{children}</bdi>;
}
