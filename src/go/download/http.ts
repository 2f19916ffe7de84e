/** A small document, or why there is none. */
export type HttpAnswer =
  | {
      readonly kind: 'answered';
      readonly status: number;
      /** Names in lower case. */
      readonly headers: Readonly<Record<string, string>>;
      readonly body: Uint8Array;
    }
  | { readonly kind: 'unreachable'; readonly why: string };

/** A large file as it arrives, or why it does not. */
export type HttpStream =
  | {
      readonly kind: 'streaming';
      readonly sizeBytes: number | undefined;
      /** Throws `DownloadError` when the rest cannot be had. */
      readonly bytes: AsyncIterable<Uint8Array>;
    }
  | { readonly kind: 'refused'; readonly status: number; readonly why: string }
  | { readonly kind: 'unreachable'; readonly why: string };

export interface ReadOptions {
  readonly headers?: Readonly<Record<string, string>>;
  /** A longer body is `unreachable`. Default 16 MiB. */
  readonly maxSizeBytes?: number;
}

export interface StreamOptions {
  readonly onProgress?: (receivedBytes: number, totalBytes: number | undefined) => void;
}

/**
 * Fetches over http, https (through the proxies of the environment) and from `file://` addresses, where a missing file
 * is a 404. Redirects are followed. User names and passwords in an address are sent as basic authentication and
 * never appear in a `why`. Trouble on the network is a value, never an exception.
 */
export interface HttpClient {
  read(url: string, options?: ReadOptions): Promise<HttpAnswer>;
  stream(url: string, options?: StreamOptions): Promise<HttpStream>;
}

/** The bytes stopped coming and every retry failed. */
export class DownloadError extends Error {
  override readonly name = 'DownloadError';
}
