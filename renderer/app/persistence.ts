/** Asks the browser to keep our databases when the disk runs short; true when it promises to. Never relied on. */
export async function askPersistence(): Promise<boolean> {
  return navigator.storage.persist();
}

/** Whether the browser has promised it. */
export async function isPersistent(): Promise<boolean> {
  return navigator.storage.persisted();
}
