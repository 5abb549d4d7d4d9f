/**
 * Hooks on the browser's own functions, for the page's world. Everything used later is taken before the page runs:
 * a page can change every prototype, and with it what a method call does.
 */
const { apply } = Reflect;
const NativeProxy = Proxy;
const { defineProperty, getOwnPropertyDescriptor } = Object;

/** Told of the object on which a native function has just been called, and what it returned. */
export type AfterCall = (target: object, result: unknown) => void;

/** Calls back after each call of a method that did not throw. Does nothing where the browser has no such method. */
export function afterCall(prototype: object, name: string, callback: AfterCall): void {
  const descriptor = getOwnPropertyDescriptor(prototype, name);
  if (typeof descriptor?.value !== 'function') return;
  defineProperty(prototype, name, { ...descriptor, value: hooked(descriptor.value, callback) });
}

/** Calls back after each assignment to a property that is a setter. */
export function afterSet(prototype: object, name: string, callback: AfterCall): void {
  const descriptor = getOwnPropertyDescriptor(prototype, name);
  if (!descriptor?.set) return;
  defineProperty(prototype, name, { ...descriptor, set: hooked(descriptor.set, callback) });
}

/** The getter of a property as a function of the object. */
export function getterOf<Value>(prototype: object, name: string): (target: object) => Value {
  const get = getOwnPropertyDescriptor(prototype, name)?.get;
  if (!get) throw new Error(`this browser has no ${name}`);
  return (target) => apply(get, target, []);
}

type Native = (...parameters: unknown[]) => unknown;

/** A proxy instead of a function of ours: it prints as the native one does. */
function hooked<Hooked extends Native>(native: Hooked, callback: AfterCall): Hooked {
  const handler = {
    // A page can add traps to Object.prototype; this one inherits none.
    __proto__: null,
    apply(target: Hooked, self: object, parameters: unknown[]) {
      const result = apply(target, self, parameters);
      callback(self, result);
      return result;
    },
  };
  return new NativeProxy(native, handler);
}
