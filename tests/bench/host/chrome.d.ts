/** The little of Chromium's extension API that the benchmark uses. */
declare const chrome: {
  readonly runtime: {
    readonly onMessage: {
      addListener(
        listener: (message: unknown, sender: unknown, reply: (value: unknown) => void) => boolean,
      ): void;
    };
    sendMessage(message: unknown): Promise<unknown>;
    getContexts(filter: { readonly contextTypes: readonly string[] }): Promise<readonly unknown[]>;
  };
  readonly offscreen: {
    createDocument(options: {
      readonly url: string;
      readonly reasons: readonly string[];
      readonly justification: string;
    }): Promise<void>;
  };
};
