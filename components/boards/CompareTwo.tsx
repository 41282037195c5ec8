import type { Report } from '@/lib/core/model/report';
import type { BoardsApi } from '@/lib/messaging/areas/boards';
import { useEffect, useState } from 'preact/hooks';
import { text } from '../locales/boards';
import { Compare } from '../origins/Compare';
import { outletName } from '../ui/names';

interface Props {
  readonly api: BoardsApi;
  /** Two ids. */
  readonly ids: readonly string[];
}

const told = (report: Report) => ({
  name: outletName(report),
  text: [report.headline, report.text].filter(Boolean).join('\n'),
});

/** The texts of two reports side by side, what both print marked. */
export function CompareTwo({ api, ids }: Props) {
  const [reports, setReports] = useState<readonly Report[] | null>(null);
  const key = ids.join('\n');
  useEffect(() => {
    let wanted = true;
    setReports(null);
    const bring = async (): Promise<void> => {
      const answer = await api.reports(key.split('\n'));
      if (wanted) setReports(answer.ok ? answer.value : []);
    };
    void bring();
    return () => {
      wanted = false;
    };
  }, [api, key]);
  if (reports === null) return <p role="status">{text('board.compare.loading')}</p>;
  const [one, other] = reports;
  if (!one || !other) return <p class="soft">{text('board.compare.gone')}</p>;
  return <Compare copy={told(one)} original={told(other)} />;
}
