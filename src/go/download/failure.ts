import { systemCode } from '../error-code.ts';

/** Why an exchange over the network failed. */
export interface Failure {
  /** Never holds a secret: made of codes, not of messages. */
  readonly why: string;
  /** Another try may well succeed. */
  readonly isPassing: boolean;
}

/** The proxy would not make a connection. */
export class ProxyRefusal extends Error {
  override readonly name = 'ProxyRefusal';
  readonly status: number;

  constructor(status: number) {
    super(`the proxy answered ${status}`);
    this.status = status;
  }
}

/** Puts what Node and undici throw into words. */
export function failureOf(error: unknown): Failure {
  if (error instanceof ProxyRefusal) return refusal(error.status);
  const code = codeOf(error);
  const passing = passingCodes[code];
  if (passing !== undefined) return { why: passing, isPassing: true };
  if (isTlsCode(code)) return { why: tlsFailure(code), isPassing: false };
  return { why: finalCodes[code] ?? code, isPassing: false };
}

/** What is said of a proxy that answers instead of passing the request on. */
export function refusal(status: number): Failure {
  if (status === 407) {
    return {
      why: 'the proxy wants credentials (407): write them into the address of the proxy, as http://<user>:<password>@host:port',
      isPassing: false,
    };
  }
  const isPassing = status === 429 || status >= 500;
  return { why: `the proxy refused the connection (${status})`, isPassing };
}

function codeOf(error: unknown): string {
  const code = systemCode(error);
  if (code !== undefined) return code;
  if (typeof error !== 'object' || error === null) return 'unknown failure';
  if ('cause' in error && error.cause !== undefined) return codeOf(error.cause);
  return 'name' in error ? String(error.name) : 'unknown failure';
}

const passingCodes: Readonly<Record<string, string>> = {
  UND_ERR_CONNECT_TIMEOUT: 'no connection within the time limit',
  UND_ERR_HEADERS_TIMEOUT: 'no answer within the time limit',
  UND_ERR_BODY_TIMEOUT: 'the answer stopped coming',
  UND_ERR_ABORTED: 'no answer within the time limit',
  AbortError: 'no answer within the time limit',
  UND_ERR_SOCKET: 'the connection was closed early',
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: 'the answer has another length than it says',
  ECONNRESET: 'the connection was reset',
  ECONNABORTED: 'the connection was broken off',
  EPIPE: 'the connection was closed early',
  ETIMEDOUT: 'the connection timed out',
  EHOSTUNREACH: 'no way to the host (EHOSTUNREACH)',
  ENETUNREACH: 'no way to the network (ENETUNREACH)',
  EAI_AGAIN: 'the name server does not answer (EAI_AGAIN)',
};

const finalCodes: Readonly<Record<string, string>> = {
  ENOTFOUND: 'the name of the host is not known (ENOTFOUND)',
  ECONNREFUSED: 'nothing listens there (ECONNREFUSED)',
};

function isTlsCode(code: string): boolean {
  return /^(CERT_|CRL_|ERR_TLS_|ERR_SSL_|SELF_SIGNED|DEPTH_ZERO|UNABLE_TO_|HOSTNAME_|INVALID_CA|EPROTO|UND_ERR_PRX_TLS)/.test(
    code,
  );
}

function tlsFailure(code: string): string {
  if (/SELF_SIGNED|UNABLE_TO_/.test(code)) {
    return `TLS: the certificate is not from an authority that is trusted here (${code})`;
  }
  return `TLS: ${code}`;
}
