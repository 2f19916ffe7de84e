import type { HttpClient } from './download/http.ts';
import type { ModuleSettings } from './module-proxy/module-settings.ts';

/** What the sources work with. What is dear is a function, called when it is needed. */
export interface SourceDependencies {
  readonly http: () => Promise<HttpClient>;
  readonly moduleSettings: () => Promise<ModuleSettings>;
  /** Where indexes and tree heads are kept from run to run. */
  readonly stateDirectory: string;
  readonly verifySignature: 'auto' | 'required' | 'off';
  readonly revalidate: 'when-stale' | 'now';
}
