// Runs in the browser.
export {}
