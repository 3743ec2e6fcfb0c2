using System;
using System.Threading.Tasks;

namespace MediatR;

/// <summary>The answer of a request that has none; all values are equal.</summary>
public readonly struct Unit : IEquatable<Unit>, IComparable<Unit>, IComparable
{
    private static readonly Unit Single;

    /// <summary>The one value.</summary>
    public static ref readonly Unit Value => ref Single;

    /// <summary>A completed task with the one value.</summary>
    public static Task<Unit> Task { get; } = System.Threading.Tasks.Task.FromResult(Single);

    /// <inheritdoc/>
    public int CompareTo(Unit other) => 0;

    int IComparable.CompareTo(object? obj) => 0;

    /// <inheritdoc/>
    public bool Equals(Unit other) => true;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Unit;

    /// <inheritdoc/>
    public override int GetHashCode() => 0;

    /// <inheritdoc/>
    public override string ToString() => "()";

    /// <summary>Always true.</summary>
    public static bool operator ==(Unit first, Unit second) => first.Equals(second);

    /// <summary>Always false.</summary>
    public static bool operator !=(Unit first, Unit second) => !first.Equals(second);

    /// <summary>Always false.</summary>
    public static bool operator <(Unit first, Unit second) => first.CompareTo(second) < 0;

    /// <summary>Always true.</summary>
    public static bool operator <=(Unit first, Unit second) => first.CompareTo(second) <= 0;

    /// <summary>Always false.</summary>
    public static bool operator >(Unit first, Unit second) => first.CompareTo(second) > 0;

    /// <summary>Always true.</summary>
    public static bool operator >=(Unit first, Unit second) => first.CompareTo(second) >= 0;
}
