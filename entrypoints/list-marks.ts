import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { markLabel, markWords } from '@/components/locales/marks';
import { isAlive, onSettings } from '@/lib/messaging/extension';
import { remote } from '@/lib/messaging/remote';
import { markList } from '@/lib/pages/marks/mark-list';
import { slotOf } from '@/lib/pages/slot';

export default defineUnlistedScript(() => {
  const slot = slotOf();
  if (slot.marks) return slot.marks.refresh();
  const marks = markList({
    page: document,
    address: () => location.href,
    ask: () => remote.listMarks(),
    alive: isAlive,
    label: markLabel,
    wordsOf: ({ origins, title }) => markWords(origins, title),
  });
  slot.marks = marks;
  const forget = onSettings((settings) => {
    if (settings['listMarks'] === true) return;
    marks.stop();
    slot.marks = null;
    forget();
  });
});
