import type { Reading } from '../model/reading';
import { withTimes } from '../time/stated';
import { withWireMarks } from './wire-marks';

/**
 * A reading as it comes from a page, completed with what is too heavy to find out there: its times resolved against the
 * moment of capture, and the datelines and credits of its reports. A complete reading stays as it is.
 */
export const completeReading = (seen: Reading): Reading => withWireMarks(withTimes(seen));
