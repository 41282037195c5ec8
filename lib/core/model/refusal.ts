/** Why a pack, a file or a row was refused; the codes are stable, prose belongs to who shows them. */
export type RefusalCode =
  /** A file is larger than it may be, or than was announced. */
  | 'too-large'
  /** A file is not there, or could not be had. */
  | 'missing'
  /** The host sends elsewhere. */
  | 'redirect'
  /** An address that is not subscribed to. */
  | 'not-https'
  | 'credentials'
  | 'private-address'
  | 'not-an-address'
  /** Not the JSON that this file must hold; `field` says where. */
  | 'head-form'
  | 'manifest-form'
  | 'publisher-form'
  /** Not a signature or key in minisign's form. */
  | 'signature-form'
  | 'key-form'
  /** A secret key that is locked with a password, or the password is wrong. */
  | 'key-locked'
  /** Signed by a key that the publisher does not have. */
  | 'foreign-key'
  /** The signature does not fit the bytes, or the comment that it covers. */
  | 'signature'
  /** The browser knows no Ed25519: nothing can be checked. */
  | 'no-ed25519'
  /** A right signature that was made for another file, pack or version. */
  | 'signature-elsewhere'
  | 'manifest-hash'
  | 'chunk-hash'
  | 'gzip'
  | 'encoding'
  | 'line-too-long'
  /** A row that does not fit; `line` counts from 1. */
  | 'row'
  | 'row-twice'
  /** Rows or sum are not what the manifest expects. */
  | 'rows'
  | 'sum'
  /** A version older than what was accepted before. */
  | 'rollback'
  /** Signed under a publisher's keys of before they were handed over. */
  | 'old-key'
  /** Other bytes under a version that was accepted before. */
  | 'equivocation'
  | 'version'
  | 'expired'
  /** Made later than now by more than two days. */
  | 'future'
  /** Head and manifest, or publisher, do not belong together. */
  | 'mix-and-match'
  | 'foreign-pack'
  /** The chain of publishers is broken: a link lacks, or too few of the old or new keys signed. */
  | 'publisher-chain'
  /** The key that was pinned beforehand is not this publisher's. */
  | 'pinned-key'
  /** None of the known formats. */
  | 'unknown-format'
  /** A file of a known format that is damaged. */
  | 'file-form'
  /** Columns that say which column is what are needed. */
  | 'columns';

export interface Refusal {
  readonly code: RefusalCode;
  readonly params?: Readonly<Record<string, string | number>>;
}
