/** The part of the library that the tests use; it has no types of its own. */
declare module '@citation-js/core' {
  export const plugins: {
    readonly input: {
      readonly chain: (
        content: string,
        options: { readonly generateGraph: boolean },
      ) => readonly unknown[];
    };
  };
}
declare module '@citation-js/plugin-ris';
