/** Runs in the page. The browser keeps the first 200 long tasks for those who ask late. */
export function countLongTasks(): Promise<number> {
  return new Promise((resolve) => {
    let count = 0;
    const observer = new PerformanceObserver((list) => {
      count += list.getEntries().length;
    });
    observer.observe({ type: 'longtask', buffered: true });
    setTimeout(() => resolve(count), 50);
  });
}
