import type { Result } from '@/lib/core/model/problem';
import type { ReportSayings } from '@/lib/core/model/statement';
import type {
  FirstMeeting,
  Met,
  ShownSubscription,
  UpdateChanges,
} from '@/lib/core/model/subscription';
import { asked } from './asked';
import { curation, type CurationApi } from './curation';

/** An address as a person wrote it; `allowPrivate`: they say that it is a server in their own network. */
export interface MeetingRequest {
  readonly address: string;
  readonly allowPrivate: boolean;
}

/** What a person agrees to. */
export interface Agreement extends MeetingRequest {
  /** What they call it. */
  readonly name: string;
  readonly compared: boolean;
  /** The keys that they were shown: nobody else's are subscribed to. */
  readonly keys: readonly string[];
}

/** Datasets: who publishes them, and those that a person makes. */
export interface DatasetsApi extends CurationApi {
  /** Datasets that are subscribed to, by name. */
  subscriptions(): Promise<Result<readonly ShownSubscription[]>>;
  /** What stands at an address, for the person to judge; nothing is kept. */
  meet(request: MeetingRequest): Promise<Result<Met<FirstMeeting>>>;
  /** Subscribes and begins to load. */
  subscribe(agreement: Agreement): Promise<Result<Met<null>>>;
  /** Begins to update one address; null: all. */
  update(url: string | null): Promise<Result<null>>;
  /** Stops the update of an address; what was there stays. */
  stopUpdate(url: string): Promise<Result<null>>;
  changeSubscription(change: {
    readonly url: string;
    readonly name: string;
    readonly compared: boolean;
  }): Promise<Result<null>>;
  /** Ends a subscription and removes what it alone brought. */
  unsubscribe(url: string): Promise<Result<null>>;
  /** What the last update changed; null when the version before is not kept. */
  changes(url: string): Promise<Result<UpdateChanges | null>>;
  /** Bytes on the device, by dataset. */
  room(): Promise<Result<Readonly<Record<string, number>>>>;
  /** What datasets say of a report: how each tells it, their notes and decisions. */
  sayings(reportId: string): Promise<Result<ReportSayings>>;
}

const ask = asked('datasets');

export const datasets: DatasetsApi = {
  ...curation,
  subscriptions: () => ask('subscriptions'),
  meet: (request) => ask('meet', request),
  subscribe: (agreement) => ask('subscribe', agreement),
  update: (url) => ask('update', url),
  stopUpdate: (url) => ask('stopUpdate', url),
  changeSubscription: (change) => ask('changeSubscription', change),
  unsubscribe: (url) => ask('unsubscribe', url),
  changes: (url) => ask('changes', url),
  room: () => ask('room'),
  sayings: (reportId) => ask('sayings', reportId),
};
