/** The colours of a picture on paper: the light ones of the pages, `components/styles/tokens.css`. */
export const PAPER = '#ffffff';
export const INK = '#16181d';
export const SOFT = '#535a66';
export const LINE = '#dfe2e7';
export const SUNK = '#f4f5f7';
export const LINK = '#1d4ed8';
export const EVENT = '#7c3aed';
export const EVENT_PAPER = '#f3effd';
