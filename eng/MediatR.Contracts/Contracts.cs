namespace MediatR;

/// <summary>Common mark of everything that can be sent to one handler.</summary>
public interface IBaseRequest
{
}

/// <summary>A request without an answer.</summary>
public interface IRequest : IBaseRequest
{
}

/// <summary>A request that one handler answers with a <typeparamref name="TResponse"/>.</summary>
public interface IRequest<out TResponse> : IBaseRequest
{
}

/// <summary>A request that one handler answers with a stream of <typeparamref name="TResponse"/>.</summary>
public interface IStreamRequest<out TResponse>
{
}

/// <summary>A message that any number of handlers may take note of.</summary>
public interface INotification
{
}
