import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface Props {
  readonly title: string;
  readonly about?: string;
  readonly children: ComponentChildren;
}

/** A part of a page under a heading of its own. */
export function Section({ title, about, children }: Props) {
  const id = useId();
  return (
    <section class="part" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {about !== undefined && <p class="soft">{about}</p>}
      {children}
    </section>
  );
}
