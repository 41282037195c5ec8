import { useEffect, useState } from 'preact/hooks';
import { carriesReports } from './carry';

/** Whether reports are carried over this page. */
export function useCarried(): boolean {
  const [carried, setCarried] = useState(false);
  useEffect(() => {
    const begin = (event: DragEvent): void => {
      if (carriesReports(event)) setCarried(true);
    };
    const leave = ({ relatedTarget }: DragEvent): void => {
      if (relatedTarget === null) setCarried(false);
    };
    const end = (): void => setCarried(false);
    document.addEventListener('dragover', begin);
    document.addEventListener('dragleave', leave);
    document.addEventListener('dragend', end);
    document.addEventListener('drop', end);
    // A list takes rows out that are scrolled away, and nobody tells of their end; while something is carried, no mouse moves.
    document.addEventListener('mousemove', end);
    return () => {
      document.removeEventListener('dragover', begin);
      document.removeEventListener('dragleave', leave);
      document.removeEventListener('dragend', end);
      document.removeEventListener('drop', end);
      document.removeEventListener('mousemove', end);
    };
  }, []);
  return carried;
}
