/** Zeros of the scripts that news is written in: Arabic, Persian, Devanagari, Bengali and its neighbours, Thai, Lao, Burmese. */
const ZEROS = [
  0x660, 0x6f0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0xed0, 0x1040,
];

/** A text with the decimal digits of every script written as `0` to `9`. */
export const asciiDigits = (text: string): string =>
  text.replaceAll(/[\u0660-\u1049]/g, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    const zero = ZEROS.find((start) => code >= start && code < start + 10);
    return zero === undefined ? digit : String(code - zero);
  });
