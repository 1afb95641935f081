import { ArrayTaskQueue, queueOptionsSymbol, type TaskQueue } from 'piscina'

type QueuedTask = Parameters<TaskQueue['push']>[0]

/** Tasks in the order in which they came, but those that are marked go before all others. */
export class TaskOrder implements TaskQueue {
  readonly #first = new ArrayTaskQueue()
  readonly #others = new ArrayTaskQueue()

  /** The task, marked to go before others. */
  static first<Task extends object>(task: Task): Task {
    return { ...task, [queueOptionsSymbol]: { isFirst: true } }
  }

  get size(): number {
    return this.#first.size + this.#others.size
  }

  shift(): QueuedTask | null {
    return this.#first.shift() ?? this.#others.shift()
  }

  push(task: QueuedTask): void {
    this.#queueOf(task).push(task)
  }

  remove(task: QueuedTask): void {
    this.#queueOf(task).remove(task)
  }

  #queueOf(task: QueuedTask): ArrayTaskQueue {
    return task[queueOptionsSymbol] === null ? this.#others : this.#first
  }
}
