import type { Reading } from '../model/reading';
import { plainHost } from '../text/url';
import { withTimes } from '../time/stated';
import { withWireMarks } from './wire-marks';

/** A reading whose outlets that are named by their host are told in the letters that networks use. */
function withPlainHosts(reading: Reading): Reading {
  const outlet = reading.story?.outlet;
  return {
    ...reading,
    story: outlet
      ? { ...reading.story, outlet: { ...outlet, value: plainHost(outlet.value) } }
      : reading.story,
    snippets: reading.snippets.map((snippet) => ({
      ...snippet,
      outlet: snippet.outlet === null ? null : plainHost(snippet.outlet),
    })),
  };
}

/**
 * A reading as it comes from a page, completed with what is too heavy to find out there: its times resolved against the
 * moment of capture, the datelines and credits of its reports, and hosts that look like others told apart. A complete
 * reading stays as it is.
 */
export const completeReading = (seen: Reading): Reading =>
  withWireMarks(withTimes(withPlainHosts(seen)));
