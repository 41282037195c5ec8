interface Props {
  readonly title: string;
  readonly onCarry: (event: DragEvent) => void;
}

/** What a pointer takes hold of; buttons beside it do the same by keys. */
export function Grip({ title, onCarry }: Props) {
  return (
    <span class="grip" draggable aria-hidden="true" title={title} onDragStart={onCarry}>
      ⠿
    </span>
  );
}
