export declare const suites: readonly string[]
export declare function runtimesFolder(): string
