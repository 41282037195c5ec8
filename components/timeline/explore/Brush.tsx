import { AXIS } from '../layout';

interface Props {
  readonly range: readonly [number, number];
  readonly height: number;
}

/** The part of the picture that is being chosen. */
export function Brush({ range: [a, b], height }: Props) {
  return (
    <rect class="brush" x={Math.min(a, b)} y="0" width={Math.abs(b - a)} height={height - AXIS} />
  );
}
