/** Keeps every handle of the SQLite binding for the life of the process, so that none is ever collected as garbage. */

// Since Node 24.19 the process aborts when the collector frees a handle of better-sqlite3 12 ("Assertion failed: (env) != nullptr"),
// and better-sqlite3 13, which mends that, does not run on Node 20.
const handles = new Set<object>();

/** The same handle, held for good. */
export function kept<Handle extends object>(handle: Handle): Handle {
  handles.add(handle);
  return handle;
}
